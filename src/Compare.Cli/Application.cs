using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Compare.Cli.Help;
using Compare.Results;

namespace Compare.Cli;

/// <summary>The program as a function of its arguments: what <c>Main</c> calls and what the tests call.</summary>
internal static class Application
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var code = Carry(args, output, error);
        try
        {
            output.Flush();
            return code;
        }
        catch (IOException)
        {
            return NotPrinted(error, code);
        }
    }

    private static int Carry(string[] args, TextWriter output, TextWriter error)
    {
        try
        {
            var root = CommandTree.Build(output, error, args is [var first, ..] ? first : null);
            if (HelpCommands.IsAsked(args))
            {
                HelpCommands.OfferValues(root);
            }

            var parsed = root.Parse(args);
            if (parsed.Errors.Count > 0)
            {
                var help = $"treaty {Verb(parsed.CommandResult)}--help";
                error.WriteLine($"error {Diagnostic.Error(DiagnosticCodes.BadUsage, $"{Mistake(parsed)} See: {help}")}");
                return ExitCodes.Usage;
            }

            using var interruption = parsed.Action is AsynchronousCommandLineAction ? null : new Interruption(error);
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (IOException) when (Console.IsOutputRedirected)
        {
            return NotPrinted(error, ExitCodes.Done);
        }
#pragma warning disable CA1031 // The last line of defence: whatever went wrong, the user gets one line and not a stack trace.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            error.WriteLine(
                $"error {DiagnosticCodes.Bug}: a fault in the program ({bug.GetType().Name} in {Where(bug)}). Please report it, with the command and the file, where you got this program.");
            return ExitCodes.Bug;
        }
    }

    /// <summary>The method that threw; native code knows methods without their types' reflection.</summary>
    private static string Where(Exception bug) =>
        new StackTrace(bug).GetFrame(0) is { } frame && DiagnosticMethodInfo.Create(frame) is { } method ? $"{method.DeclaringTypeName}.{method.Name}" : "an unknown place";

    /// <summary>What was typed wrongly. The library says only that a verb is missing where a wrong one was typed, and not which argument is missing.</summary>
    private static string Mistake(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            var known = string.Join(", ", command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name));
            var typed = parsed.UnmatchedTokens is [var first, ..] ? first : null;
            return typed is null ? $"Say what to do: {known}." : $"There is no verb \"{typed}\". Known: {known}.";
        }

        var missing = command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }).Select(a => a.Name.ToUpperInvariant()).ToArray();
        return missing.Length > 0 ? $"What is missing: {string.Join(" and ", missing)}." : OneSentence(parsed.Errors[0].Message);
    }

    /// <summary>The words of the command as typed, with a space after each: <c>text add </c>; none for the program itself.</summary>
    private static string Verb(CommandResult command) =>
        command.Command is RootCommand ? "" : $"{(command.Parent is CommandResult parent ? Verb(parent) : "")}{command.Command.Name} ";

    private static string OneSentence(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";

    /// <summary>Not the reader of a pipe who went away, as "head" does: the runtime passes over that.</summary>
    private static int NotPrinted(TextWriter error, int code)
    {
        error.WriteLine($"error {Diagnostic.Error(DiagnosticCodes.CannotWrite, "The result could not be written to standard output in full. Check that the disk it is sent to has room.")}");
        return code == ExitCodes.Done ? ExitCodes.CannotWrite : code;
    }
}
