namespace Settings.Compiler.Advice.Rules;

/// <summary>How a program reads a text, so that two spellings of one thing can be told. Equal only to itself: a condition has one.</summary>
/// <param name="separators">Characters that all separate parts, several like one; none when the text is taken as it is.</param>
/// <param name="alike">Texts that mean another one.</param>
public sealed class RuleForm(string separators, IReadOnlyDictionary<string, string> alike)
{
    private readonly char[] _separators = separators.ToCharArray();

    /// <summary>The text in its usual spelling.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var usual = alike.GetValueOrDefault(text, text);
        return _separators.Length == 0 ? usual : string.Join(_separators[0], usual.Split(_separators, StringSplitOptions.RemoveEmptyEntries));
    }
}
