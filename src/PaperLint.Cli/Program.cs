using PaperLint.Cli;

var host = Host.OfProcess();
using var interruption = new Interruption();
var code = await interruption.Await(CommandLine.RunAsync(args, host, interruption.Token));
await host.Output.FlushAsync();
return code;
