using PaperLint.Cli;

var host = Host.OfProcess();
var code = await CommandLine.RunAsync(args, host);
await host.Output.FlushAsync();
return code;
