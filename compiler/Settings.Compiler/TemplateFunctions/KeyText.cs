using System.Text;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>How keys of TOML are written.</summary>
public static class KeyText
{
    /// <summary>Whether a key needs no quotation marks.</summary>
    public static bool IsBare(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>A key as a part of a dotted key: in quotation marks where it needs them.</summary>
    public static string Write(string key) => IsBare(key) ? key : Quoted(key);

    /// <summary>A key in quotation marks.</summary>
    public static string Quoted(string key)
    {
        var text = new StringBuilder();
        PlainTomlString.AppendKey(text, key);
        return text.ToString();
    }
}
