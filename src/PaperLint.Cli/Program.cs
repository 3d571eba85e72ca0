using PaperLint.Cli;
using PaperLint.Cli.Hosting;

SizeLimitSignal.Ignore();
var host = Host.OfProcess();
using var interruption = new Interruption(host.Error);
return await interruption.Await(CommandLine.RunAsync(args, host, interruption.Token));
