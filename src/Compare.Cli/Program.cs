using System.Text;
using Compare.Cli;

Uncollected.Begin(args);

// UTF-8 whatever the locale says, and no byte order mark: results are piped into other programs.
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = false };
using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
return Application.Run(args, output, error);
