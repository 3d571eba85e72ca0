namespace PaperLint.Expressions.Syntax;

/// <summary>An expression uses something that only .NET's engine knows, or that is wrong, which .NET's engine explains better.</summary>
internal sealed class UnsupportedSyntaxException(string what) : Exception($"The expression uses {what}.");
