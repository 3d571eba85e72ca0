using System.Text;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Cli.Tests.Since;

/// <summary>If two sides cannot be compared, the program says why and what to do, and does nothing else.</summary>
public sealed class SinceMistakeTests
{
    private readonly StringBuilder _said = new();

    [Fact]
    public void Each_says_what_is_wrong_and_what_to_do()
    {
        using var bare = new Workspace().WithFile("a.jsonl", SinceTests.Record(1, "We fire."));
        Try("outside of a checkout", bare, "lint", "--since", "main");

        using var empty = new Checkout();
        empty.Here.WithFile("a.jsonl", SinceTests.Record(1, "We fire."));
        Try("before the first commit", empty.Here, "lint", "--since", "main");
        empty.Commit();
        empty.Git("branch", "release/1.0");
        Try("a slip", empty.Here, "lint", "--since", "mian");
        Try("no such commit", empty.Here, "lint", "--since", "0123456789");
        Try("a range", empty.Here, "lint", "--since", "main..HEAD");
        Try("several commits", empty.Here, "lint", "--since", "HEAD^@");
        Try("nothing", empty.Here, "lint", "--since", "");
        Try("an option of Git's", empty.Here, "lint", "--since=--all");
        Try("a file, not a commit", empty.Here, "lint", "--since", "HEAD:a.jsonl");
        Try("a path outside", empty.Here, "lint", "--since", "main", "a.jsonl", "../elsewhere/*.jsonl");
        Try("a stream without a name", empty.Here, "lint", "-", "--since", "main");
        Try("a stream that is mended", empty.Here, "lint", "-", "--fix", "--stdin-filename", "a.jsonl", "--since", "main");
        empty.Git("remote", "add", "origin", "https://git.example/kilns.git");
        Try("a branch that was never fetched", empty.Here, "lint", "--since", "develop");
        Try("the same, as a clone would call it", empty.Here, "lint", "--since", "origin/develop");
        empty.Git("update-ref", "refs/remotes/origin/develop", "HEAD");
        Try("a branch that only the remote has", empty.Here, "lint", "--since", "develop");

        empty.Git("checkout", "-q", "--orphan", "other");
        empty.Commit("other");
        Try("no history in common", empty.Here, "lint", "--since", "main");

        using var origin = new Checkout();
        origin.Here.WithFile("a.jsonl", SinceTests.Record(1, "We fire."));
        for (var i = 0; i < 3; i++)
            origin.Commit();
        origin.Git("checkout", "-q", "-b", "feature");
        origin.Commit();
        origin.Git("checkout", "-q", "main");
        origin.Commit();
        origin.Git("checkout", "-q", "feature");
        using var shallow = new Checkout(init: false);
        shallow.Git("clone", "-q", "--depth", "1", new Uri(origin.Folder).AbsoluteUri, ".");
        Try("a shallow clone", shallow.Here, "lint", "--since", "main");
        Try("a shallow clone and a branch as a clone calls it", shallow.Here, "lint", "--since", "origin/main");
        Try("a shallow clone and an ancestor", shallow.Here, "lint", "--since", "HEAD~1");
        shallow.Git("fetch", "-q", "--depth", "1", "origin", "main:main");
        Try("a shallow clone without the place where the branch was left", shallow.Here, "lint", "--since", "main");
        shallow.Git("fetch", "-q", "--unshallow");
        Assert.Equal(0, shallow.Here.Run("lint", "--since", "main", "--fail-on", "never").Code);
        Snapshot.Verify(_said.ToString());
    }

    private void Try(string what, Workspace here, params string[] arguments)
    {
        var outcome = here.Run(arguments);
        Assert.Equal(2, outcome.Code);
        Assert.Equal("", outcome.Output);
        _said.Append($"# {what}\n$ paperlint {string.Join(' ', arguments)}\n{outcome.Error}\n");
    }
}
