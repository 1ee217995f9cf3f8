namespace Compare.Cli.Verbs;

/// <summary>The form in which <c>treaty parse</c> prints.</summary>
internal enum ParseForm
{
    /// <summary>Indented, for a person.</summary>
    Outline,

    /// <summary>One JSON document, of one file.</summary>
    Json,

    /// <summary>One JSON object a line for each provision, of any number of files.</summary>
    Lines,
}
