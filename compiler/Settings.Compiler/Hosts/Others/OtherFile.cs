using Settings.Compiler.Binding;

namespace Settings.Compiler.Hosts.Others;

/// <summary>A kind of files that people take for user data: an entry of schemas/other-files.</summary>
/// <param name="Title">What people call it, with its article: "a kubelet configuration".</param>
/// <param name="Remedy">What to do, as a sentence; null when there is nothing to say.</param>
public sealed record OtherFile(string Title, string? Remedy)
{
    /// <summary>What a settings table does in such a file, as half a sentence; null when a file that has one is not recognised.</summary>
    public string? BesideSettings { get; init; }

    /// <summary>Whether such files have user data in them.</summary>
    public bool MayHold { get; init; }

    internal OtherFormat Format { get; init; }

    internal IReadOnlyList<string> Keys { get; init; } = [];

    internal IReadOnlyList<string>? AnyKey { get; init; }

    internal DocumentTable? Values { get; init; }

    internal IReadOnlyList<string>? KeysBelow { get; init; }

    internal IReadOnlyList<string>? FirstLine { get; init; }

    internal IReadOnlyList<string>? Line { get; init; }
}
