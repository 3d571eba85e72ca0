namespace PaperLint.Cli.Hosting;

/// <summary>The reader of standard output has closed it.</summary>
public sealed class ReaderGoneException : IOException
{
    public ReaderGoneException()
        : base("Standard output is no longer read.") { }

    public ReaderGoneException(string message)
        : base(message) { }

    public ReaderGoneException(string message, Exception inner)
        : base(message, inner) { }
}
