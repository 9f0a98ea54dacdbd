using Settings.Compiler.Analysis;

namespace Settings.Cli.Output;

/// <summary>Prints what there is to know about a setting of a variant.</summary>
internal static class SettingOutput
{
    // As wide as the longest usual title with its colon, less one.
    private const int TitleWidth = 9;

    /// <summary>Writes the description.</summary>
    public static void Write(TextWriter output, SettingDescription setting)
    {
        output.WriteLine($"{setting.Setting} ({setting.Variant.Name} {setting.Variant.Release})");
        if (!string.IsNullOrEmpty(setting.Description))
        {
            output.WriteLine($"  {setting.Description}");
        }

        foreach (var (title, text) in SettingFacts.Of(setting))
        {
            output.WriteLine($"  {(title.Length == 0 ? title : title + ":").PadRight(TitleWidth)} {text}");
        }
    }
}
