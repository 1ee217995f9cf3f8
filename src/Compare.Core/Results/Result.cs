using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Compare.Results;

/// <summary>
/// What a stage made of its input: a value with remarks, or no value and at least one error. Bad input is a result, never an exception.
/// </summary>
/// <typeparam name="T">What the stage makes.</typeparam>
public sealed class Result<T>
    where T : class
{
    private readonly T? value;

    internal Result(T? value, ImmutableArray<Diagnostic> diagnostics)
    {
        if (value is null && !diagnostics.Any(d => d.Severity == Severity.Error))
        {
            throw new ArgumentException("A result without a value needs an error.", nameof(diagnostics));
        }

        this.value = value;
        Diagnostics = diagnostics;
    }

    /// <summary>All findings, in the order in which they were made; never default.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public bool IsSuccess => value is not null;

    /// <summary>The value; throws when there is none, which is a bug in the caller.</summary>
    public T Value => value ?? throw new InvalidOperationException("No value: " + string.Join(" | ", Diagnostics));

    public bool TryGetValue([NotNullWhen(true)] out T? result)
    {
        result = value;
        return result is not null;
    }

    /// <summary>The same value with more findings before its own.</summary>
    public Result<T> WithEarlier(ImmutableArray<Diagnostic> earlier) => new(value, earlier.AddRange(Diagnostics));
}

/// <summary>Makes results.</summary>
public static class Result
{
    public static Result<T> Success<T>(T value, ImmutableArray<Diagnostic> diagnostics)
        where T : class => new(value, diagnostics);

    public static Result<T> Success<T>(T value)
        where T : class => new(value, []);

    public static Result<T> Failure<T>(params ImmutableArray<Diagnostic> diagnostics)
        where T : class => new(null, diagnostics);
}
