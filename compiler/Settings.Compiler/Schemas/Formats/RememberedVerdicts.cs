namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A format with the texts that it has found valid lately, as they are: many documents say the same of one setting. A verdict
/// follows from the text alone, so it is the same whether it is remembered or not. Safe from any number of threads; a new text
/// takes the place of an older one, and long ones are not kept, so that the memory is bounded.
/// </summary>
internal sealed class RememberedVerdicts(IStringFormat format) : IStringFormat
{
    private const int Slots = 64;
    private const int LongestText = 128;

    private string?[]? _valid;

    /// <inheritdoc/>
    public string Name => format.Name;

    /// <inheritdoc/>
    public string Example => format.Example;

    /// <inheritdoc/>
    public string? Form => format.Form;

    /// <inheritdoc/>
    public bool IsBase64 => format.IsBase64;

    /// <inheritdoc/>
    public bool MayContain(char c) => format.MayContain(c);

    /// <inheritdoc/>
    public bool CanBe(IReadOnlyList<string> parts) => format.CanBe(parts);

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return format.Check(text);
        }

        _valid ??= new string?[Slots];
        ref var slot = ref _valid[text.GetHashCode(StringComparison.Ordinal) & (Slots - 1)];
        if (Volatile.Read(ref slot) == text)
        {
            return FormatVerdict.Valid;
        }

        var verdict = format.Check(text);
        if (verdict is { IsValid: true, Canonical: null, Number: null })
        {
            Volatile.Write(ref slot, text);
        }

        return verdict;
    }
}
