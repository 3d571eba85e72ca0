namespace PaperLint.RuleCompiler;

/// <summary>Turns the rules folder into what the program carries: a step of the build.</summary>
public static class RuleCompilerProgram
{
    private const int WrongUsage = 2;

    /// <returns>0, or 1 after errors in the form that MSBuild shows as its own, or 2 for wrong usage.</returns>
    // One arm per command, one file per command: the next to come writes the generated rules/README.md.
    public static int Run(string[] arguments, TextWriter errors) => arguments switch
    {
        [var rules, var pack] => PackCommand.Run(rules, pack, errors),
        _ => Explain(errors),
    };

    private static int Explain(TextWriter errors)
    {
        errors.WriteLine("usage: rulecompiler RULES_DIR OUT_FILE");
        return WrongUsage;
    }
}
