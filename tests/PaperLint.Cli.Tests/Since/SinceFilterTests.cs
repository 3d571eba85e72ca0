using System.ComponentModel;
using System.Diagnostics;

namespace PaperLint.Cli.Tests.Since;

/// <summary>Files of a commit are read as Git checks them out: through its filters, with the attributes of that commit.</summary>
public sealed class SinceFilterTests
{
    private const string Text = "It gains 5\\\\% over the best of the older kilns that we know of, in every month of a long year.";

    /// <summary>A filter that stores a file elsewhere and leaves a pointer, as Git LFS does.</summary>
    private const string Store = """
        #!/bin/sh
        cat > "$GIT_DIR_OF_TEST/new"
        hash=$(cksum < "$GIT_DIR_OF_TEST/new" | cut -d ' ' -f 1)
        mkdir -p "$GIT_DIR_OF_TEST/store"
        mv "$GIT_DIR_OF_TEST/new" "$GIT_DIR_OF_TEST/store/$hash"
        printf 'version https://git-lfs.github.com/spec/v1\noid %s\n' "$hash"
        """;

    private const string Fetch = """
        #!/bin/sh
        hash=$(sed -n 's/^oid //p')
        cat "$GIT_DIR_OF_TEST/store/$hash"
        """;

    /// <summary>The same filter as one process for all files, with Git's protocol for long-running filters.</summary>
    private const string Process = """
        import os, subprocess, sys
        here = os.path.dirname(os.path.abspath(__file__))
        def read():
            packets = []
            while True:
                size = sys.stdin.buffer.read(4)
                if not size:
                    sys.exit(0)
                size = int(size, 16)
                if size == 0:
                    return packets
                packets.append(sys.stdin.buffer.read(size - 4))
        def write(*packets):
            for packet in packets:
                for at in range(0, len(packet), 65000):
                    part = packet[at:at + 65000]
                    sys.stdout.buffer.write(b'%04x' % (len(part) + 4) + part)
            sys.stdout.buffer.write(b'0000')
            sys.stdout.buffer.flush()
        read(); write(b'git-filter-server\n', b'version=2\n'); read(); write(b'capability=clean\n', b'capability=smudge\n')
        open(os.path.join(here, 'started'), 'a').write('x')
        while True:
            command = read()[0].decode().strip().split('=')[1]
            content = b''.join(read())
            result = subprocess.run(['sh', os.path.join(here, 'store' if command == 'clean' else 'fetch')], input=content, capture_output=True)
            if result.returncode:
                write(b'status=error\n')
            else:
                write(b'status=success\n'); write(result.stdout); write()
        """;

    [Fact]
    public void A_stored_file_is_fetched_by_a_command() => Check(isProcess: false);

    [Fact]
    public void A_stored_file_is_fetched_by_a_process()
    {
        Assert.SkipUnless(Has("python3"), "There is no python3.");
        Check(isProcess: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_stored_and_cannot_be_fetched_is_said_and_what_is_found_there_is_new(bool isRequired)
    {
        using var checkout = new Checkout();
        SetUp(checkout, isProcess: false);
        Configure(checkout, "filter.store.required", isRequired ? "true" : "false");
        for (var file = 0; file < 8; file++)
            checkout.Here.WithFile($"{file}.jsonl", SinceTests.Record(file, Text));
        checkout.Here.WithFile("plain.txt", PaperLint.Tests.DamagedDigest.Small);
        checkout.Commit();
        for (var file = 0; file < 8; file++)
            checkout.Here.WithFile($"{file}.jsonl", SinceTests.Record(file, Text) + "\n");
        checkout.Here.WithFile("plain.txt", PaperLint.Tests.DamagedDigest.Small + "\n");
        Directory.Delete(Path.Combine(checkout.Folder, ".git", "store"), recursive: true);
        if (!isRequired)
            checkout.Git("config", "--file", OwnConfiguration(checkout), "--unset", "filter.store.smudge");

        var outcome = Run(checkout, "lint", "--since", "HEAD", "--quiet");

        Assert.Equal(1, outcome.Code);
        Assert.Contains("note: 0.jsonl ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(isRequired ? "Git says: " : "git lfs install", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("3 more such notes", outcome.Error, StringComparison.Ordinal);
        // Files that need no filter are still compared.
        Assert.Contains(": 8 new, 3 unchanged, 0 fixed.", Run(checkout, "lint", "--since", "HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_attributes_of_the_commit_hold_for_it()
    {
        using var checkout = new Checkout();
        // The file was checked out in UTF-16 and no longer is.
        checkout
            .Here.WithFile(".gitattributes", "*.txt working-tree-encoding=UTF-16LE-BOM\n")
            .WithBytes("a.txt", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(PaperLint.Tests.DamagedDigest.Small)]);
        checkout.Commit();
        checkout.Here.WithFile(".gitattributes", "*.txt -text\n").WithFile("a.txt", PaperLint.Tests.DamagedDigest.Small);
        checkout.Commit();

        Assert.Contains(": 0 new, 3 unchanged, 0 fixed.", checkout.Here.Run("lint", "--since", "HEAD~1").Error, StringComparison.Ordinal);
    }

    private void Check(bool isProcess)
    {
        using var checkout = new Checkout();
        SetUp(checkout, isProcess);
        for (var file = 0; file < 5; file++)
            checkout.Here.WithFile($"data/{file} ö.jsonl", SinceTests.Record(file, Text));
        checkout.Commit();
        Assert.StartsWith("version https://git-lfs", checkout.Git("cat-file", "blob", "HEAD:data/0 ö.jsonl"), StringComparison.Ordinal);
        for (var file = 0; file < 4; file++)
            checkout.Here.WithFile(
                $"data/{file} ö.jsonl",
                SinceTests.Record(file, Text)
                    + SinceTests.Record(10 + file, "It is 3.5times better than all that we know of and have seen in a year.")
            );
        // The current attributes differ; the commit is read with its own.
        checkout.Here.WithFile(".gitattributes", "");
        checkout.Commit();
        var before = checkout.State();
        File.Delete(Path.Combine(checkout.Folder, ".git", "started"));

        var error = Run(checkout, "lint", "--since", "HEAD~1").Error;

        Assert.Contains(": 4 new, 5 unchanged, 0 fixed.", error, StringComparison.Ordinal);
        if (isProcess)
            Assert.Equal("x", checkout.Here.Read(".git/started"));
        File.Delete(Path.Combine(checkout.Folder, ".git", "started"));
        Assert.Equal(
            before.Replace(Path.Combine(checkout.Folder, ".git", "started") + "\n", "", StringComparison.Ordinal),
            checkout.State()
        );
    }

    private static void SetUp(Checkout checkout, bool isProcess)
    {
        var folder = Path.Combine(checkout.Folder, ".git").Replace('\\', '/');
        checkout
            .Here.WithFile(".git/store.sh", Script(Store))
            .WithFile(".git/fetch.sh", Script(Fetch))
            .WithFile(
                ".git/filter.py",
                Process
                    .Replace("'store'", "'store.sh'", StringComparison.Ordinal)
                    .Replace("'fetch'", "'fetch.sh'", StringComparison.Ordinal)
                    .ReplaceLineEndings("\n")
            )
            .WithFile(".gitattributes", "*.jsonl filter=store -text\n");
        if (isProcess)
        {
            Configure(checkout, "filter.store.process", $"python3 '{folder}/filter.py'");
            Configure(checkout, "filter.store.required", "true");
        }
        else
        {
            Configure(checkout, "filter.store.clean", $"sh '{folder}/store.sh'");
            Configure(checkout, "filter.store.smudge", $"sh '{folder}/fetch.sh'");
        }

        string Script(string text) => text.Replace("$GIT_DIR_OF_TEST", folder, StringComparison.Ordinal).ReplaceLineEndings("\n");
    }

    /// <summary>
    /// Configures Git in the repository, and the program in the user's own configuration, because it takes no filter from a repository.
    /// </summary>
    private static void Configure(Checkout checkout, string key, string value)
    {
        checkout.Git("config", key, value);
        checkout.Git("config", "--file", OwnConfiguration(checkout), key, value);
    }

    private static string OwnConfiguration(Checkout checkout) => Path.Combine(checkout.Folder, ".git", "own-configuration");

    private static Outcome Run(Checkout checkout, params string[] arguments) =>
        ProgramRun.In(checkout.Folder, new Dictionary<string, string?> { ["GIT_CONFIG_GLOBAL"] = OwnConfiguration(checkout) }, arguments);

    private static bool Has(string program)
    {
        try
        {
            using var process = System.Diagnostics.Process.Start(
                new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, UseShellExecute = false }
            )!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
