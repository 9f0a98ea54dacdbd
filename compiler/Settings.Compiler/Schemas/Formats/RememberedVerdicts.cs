namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A format with its verdicts on texts that it has judged lately: many documents say the same of one setting. A verdict follows
/// from the text alone, so it is the same whether it is remembered or not. Safe from any number of threads; a new text takes the
/// place of an older one, and long ones are not kept, so that the memory is bounded.
/// </summary>
internal sealed class RememberedVerdicts(IStringFormat format) : IStringFormat
{
    private const int Slots = 64;
    private const int LongestText = 128;

    private Judged?[]? _slots;

    /// <inheritdoc/>
    public string Name => format.Name;

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            return format.Check(text);
        }

        _slots ??= new Judged?[Slots];
        ref var slot = ref _slots[text.GetHashCode(StringComparison.Ordinal) & (Slots - 1)];
        if (Volatile.Read(ref slot) is not { } judged || judged.Text != text)
        {
            judged = new Judged(text, format.Check(text));
            Volatile.Write(ref slot, judged);
        }

        return judged.Verdict;
    }

    private sealed class Judged(string text, FormatVerdict verdict)
    {
        public string Text { get; } = text;

        public FormatVerdict Verdict { get; } = verdict;
    }
}
