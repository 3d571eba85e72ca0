namespace PaperLint.RuleCompiler;

/// <summary>A build step that turns the rules folder into the rule pack of the program and into pages for people.</summary>
public static class RuleCompilerProgram
{
    private const int WrongUsage = 2;

    /// <returns>0 on success, 1 after errors in the form that MSBuild shows as its own, 2 for wrong usage.</returns>
    public static int Run(string[] arguments, TextWriter errors) =>
        arguments switch
        {
            ["pack", var rules, var pack] => PackCommand.Run(rules, pack, errors),
            ["index", var rules, var page] => IndexCommand.Run(rules, page, checkOnly: false, errors),
            ["index", var rules, var page, "--check"] => IndexCommand.Run(rules, page, checkOnly: true, errors),
            ["configuration", var schema, var readme] => ConfigurationCommand.Run(schema, readme, checkOnly: false, errors),
            ["configuration", var schema, var readme, "--check"] => ConfigurationCommand.Run(schema, readme, checkOnly: true, errors),
            _ => Explain(errors),
        };

    private static int Explain(TextWriter errors)
    {
        errors.WriteLine("usage: rulecompiler pack RULES_DIR OUT_FILE");
        errors.WriteLine("       rulecompiler index RULES_DIR PAGE.md [--check]");
        errors.WriteLine("       rulecompiler configuration SCHEMA.json README.md [--check]");
        return WrongUsage;
    }
}
