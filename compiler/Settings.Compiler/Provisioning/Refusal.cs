using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>Why a provisioner refuses a document as a whole.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Setting">The setting; null where it is not about one.</param>
/// <param name="Span">Where it is in the document.</param>
/// <param name="Message">What is wrong, as a sentence. It contains no value of the document.</param>
public sealed record Refusal(RefusalKind Kind, SettingPath? Setting, TextSpan Span, string Message)
{
    /// <summary>The kind of mistake in words for programs.</summary>
    public string Error { get; init; } = RefusalWords.Of(Kind);

    /// <summary>Whether it is about what is around the settings.</summary>
    internal bool IsAround { get; init; }

    /// <summary>The type that the value does not fit; null when it is not about one.</summary>
    internal ValueType? Type { get; init; }

    /// <summary>The value that does not fit; null when it is not about one.</summary>
    internal DocumentValue? Value { get; init; }
}
