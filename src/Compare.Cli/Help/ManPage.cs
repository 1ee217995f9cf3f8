using System.CommandLine;
using System.Text;

namespace Compare.Cli.Help;

/// <summary>The command tree as a manual page (man(7) macros): what <c>--help</c> says of every verb, on one page.</summary>
internal static class ManPage
{
    public static string Write(RootCommand root, string version)
    {
        var page = new StringBuilder();
        Line($".TH TREATY 1 \"\" \"treaty {Text(version)}\" \"User Commands\"");
        Section("NAME");
        Line("treaty \\- compare safeguards in cybercrime instruments, and drafts of an instrument");
        Section("SYNOPSIS");
        foreach (var (at, (words, command)) in Verbs(root, "").Index())
        {
            if (at > 0)
            {
                Line(".br");
            }

            Line($".B treaty {Text(words)}");
            Line(string.Join(' ', command.Arguments.Select(Argument).Append(command.Options.Any(o => !o.Hidden) ? "[\\fIoption\\fR ...]" : "").Where(p => p.Length > 0)));
        }

        Section("DESCRIPTION");
        Line(Text(root.Description!));
        Line("Results go to standard output, everything else to standard error. Nothing but");
        Line(".B treaty text fetch");
        Line("opens a connection.");
        Section("OPTIONS OF EVERY VERB");
        Options(root);
        foreach (var (words, command) in Verbs(root, ""))
        {
            Section($"TREATY {words.ToUpperInvariant()}");
            Line(Text(command.Description!));
            foreach (var argument in command.Arguments)
            {
                Line(".TP");
                Line($"\\fI{Text(argument.Name)}\\fR");
                Line(Text(argument.Description ?? ""));
            }

            Options(command);
        }

        Section("EXIT STATUS");
        foreach (var (code, meaning) in ExitCodes.Meanings)
        {
            Line(".TP");
            Line($".B {code}");
            Line(Text(meaning));
        }

        Section("ENVIRONMENT");
        Line(".TP\n.B XDG_DATA_HOME\nWhere official texts are kept, in compare/texts (default: ~/.local/share).");
        Line(".TP\n.B NO_COLOR\nHas nothing to turn off: no output is coloured.");
        return page.ToString();

        void Line(string line) => page.Append(line).Append('\n');

        void Section(string name) => Line($".SH {Text(name)}");

        void Options(Command command)
        {
            foreach (var option in command.Options.Where(o => !o.Hidden))
            {
                Line(".TP");
                var names = option.Aliases.Order(StringComparer.Ordinal).Prepend(option.Name).Select(n => $"\\fB{Text(n)}\\fR");
                Line(string.Join(", ", names) + (option.ValueType == typeof(bool) || option.ValueType == typeof(void) ? "" : " \\fIvalue\\fR"));
                Line(Text(option.Description ?? ""));
            }
        }
    }

    private static IEnumerable<(string Words, Command Command)> Verbs(Command command, string before)
    {
        foreach (var verb in command.Subcommands.Where(c => !c.Hidden))
        {
            var words = before + verb.Name;
            foreach (var one in verb.Subcommands.Count == 0 ? [(words, verb)] : Verbs(verb, words + " "))
            {
                yield return one;
            }
        }
    }

    private static string Argument(Argument argument)
    {
        var name = $"\\fI{Text(argument.Name)}\\fR{(argument.Arity.MaximumNumberOfValues > 1 ? " ..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    /// <summary>As roff reads it: its own signs escaped, and no line that looks like a request.</summary>
    private static string Text(string text)
    {
        var escaped = text.ReplaceLineEndings(" ").Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
