using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>The arguments of one helper call, and the image and the machine it runs on.</summary>
public sealed class HelperCall(IReadOnlyList<HelperArgument> arguments, OsFacts os, HostFacts host)
{
    /// <summary>The arguments as the template gives them.</summary>
    public IReadOnlyList<HelperArgument> Arguments { get; } = arguments;

    /// <summary>The image.</summary>
    public OsFacts Os { get; } = os;

    /// <summary>The machine.</summary>
    public HostFacts Host { get; } = host;

    /// <summary>The value of an argument, or null when its setting is not set.</summary>
    public DocumentValue? this[int index] => Arguments[index].Value;

    /// <summary>A string argument.</summary>
    public string Text(int index) =>
        this[index] is DocumentString text ? text.Value : throw Unusable(index, "a string");

    /// <summary>
    /// An argument as the text that upstream writes for a scalar, or null when it is not set.
    /// A list or a table is an error.
    /// </summary>
    public string? Scalar(int index) => this[index] switch
    {
        null or DocumentNull => null,
        DocumentArray or DocumentTable => throw Unusable(index, "a string, a number or a boolean"),
        var scalar => ValueText.Of(scalar),
    };

    /// <summary>Says that an argument is not what the helper needs.</summary>
    /// <param name="index">The argument.</param>
    /// <param name="expected">What it needs, with the article: "a string".</param>
    public HelperException Unusable(int index, string expected)
    {
        var (value, path) = Arguments[index];
        return value is null
            ? new HelperException($"it needs {expected}", path, isMissing: true)
            : new HelperException($"it needs {expected}, not {value.KindName}", path, isMissing: false);
    }

    /// <summary>Says that an argument is of the right kind but its content is not usable.</summary>
    public HelperException Refused(int index, string reason) => new(reason, Arguments[index].Path, isMissing: false);
}
