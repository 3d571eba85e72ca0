using PaperLint.RuleCompiler;

return RuleCompilerProgram.Run(args, Console.Error);
