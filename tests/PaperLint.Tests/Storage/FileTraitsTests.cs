using System.Runtime.InteropServices;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Storage;

/// <summary>A fixed file differs from the old one in content only: it keeps its owner, group, permissions and attributes.</summary>
public sealed class FileTraitsTests
{
    [Fact]
    public void A_file_with_several_names_is_left_alone_unless_asked()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        Assert.Equal(0, Link(here.Path("a.txt"), here.Path("a.keep")));

        var error = Assert.Single(here.Fix("a.txt").Remaining.Summary.Errors);
        Assert.StartsWith("The file has 2 names (hard links)", error.Message, StringComparison.Ordinal);
        Assert.Contains("--break-hard-links", error.Hint, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));

        here.Fix(here.Settings with { BreaksHardLinks = true }, "a.txt");
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("a.txt"));
        Assert.Equal(DamagedDigest.Small, here.Text("a.keep"));
        Assert.True(here.Undo().IsComplete);
    }

    [Fact]
    public void For_a_read_only_file_with_several_names_all_that_helps_is_named()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        Assert.Equal(0, Link(here.Path("a.txt"), here.Path("a.keep")));
        File.SetAttributes(here.Path("a.txt"), FileAttributes.ReadOnly);

        foreach (
            var (breaks, hint) in ((bool, string)[])
                [
                    (false, "Make it writable and, because it has 2 names (hard links), add --break-hard-links, or write"),
                    (true, "Make it writable, or write"),
                ]
        )
        {
            var error = Assert.Single(here.Fix(here.Settings with { BreaksHardLinks = breaks }, "a.txt").Remaining.Summary.Errors);
            Assert.StartsWith("The file is read-only", error.Message, StringComparison.Ordinal);
            Assert.StartsWith(hint, error.Hint, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Owner_and_group_stay_both_ways()
    {
        Needs.Root();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        Assert.True(Command.Run("chown", "12345:23456", here.Path("a.txt")));
        Assert.True(Command.Run("chmod", "2640", here.Path("a.txt")));

        Assert.True(here.Fix().Documents[0].Written);
        Assert.Equal("12345:23456 2640", Owner(here.Path("a.txt")));
        Assert.True(here.Undo().IsComplete);
        Assert.Equal("12345:23456 2640", Owner(here.Path("a.txt")));
    }

    [Fact]
    public void Attributes_and_access_lists_stay_both_ways()
    {
        Needs.Linux("Attributes are set in another way here.");
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        var attributes = new Dictionary<string, byte[]> { ["user.source"] = "feed 7"u8.ToArray(), ["user.empty"] = [] };
        // An access control list that lets user 12345 read: version 2, then tag, permissions and id of each entry.
        if (Environment.IsPrivilegedProcess)
            attributes["system.posix_acl_access"] = Convert.FromHexString(
                "02000000" + "01000600FFFFFFFF" + "0200040039300000" + "04000400FFFFFFFF" + "10000400FFFFFFFF" + "20000000FFFFFFFF"
            );
        Assert.SkipWhen(
            attributes.Any(attribute =>
                SetAttribute(here.Path("a.txt"), attribute.Key, attribute.Value, (nuint)attribute.Value.Length, 0) != 0
            ),
            "This file system has no such attributes."
        );

        Assert.True(here.Fix().Documents[0].Written);
        AllThere();
        Assert.True(here.Undo().IsComplete);
        AllThere();

        void AllThere() => Assert.All(attributes, attribute =>
            {
                var value = new byte[100];
                var length = (int)GetAttribute(here.Path("a.txt"), attribute.Key, value, 100);
                Assert.Equal(attribute.Value, value[..Math.Max(length, 0)]);
                Assert.Equal(attribute.Value.Length, length);
            });
    }

    private static string Owner(string path)
    {
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("stat", ["-c", "%u:%g %a", path])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        return process.StandardOutput.ReadToEnd().Trim();
    }

    [DllImport("libc", EntryPoint = "link", CharSet = CharSet.Ansi)]
    private static extern int Link(string from, string to);

    [DllImport("libc", EntryPoint = "lsetxattr", CharSet = CharSet.Ansi)]
    private static extern int SetAttribute(string path, string name, byte[] value, nuint size, int flags);

    [DllImport("libc", EntryPoint = "lgetxattr", CharSet = CharSet.Ansi)]
    private static extern nint GetAttribute(string path, string name, byte[] value, nuint size);
}
