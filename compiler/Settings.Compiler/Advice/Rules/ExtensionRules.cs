using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Advice.Rules;

/// <summary>The rules about an extension, as a variant has them. Safe from any number of threads.</summary>
internal sealed class ExtensionRules
{
    private readonly RuleLibrary _library;
    private readonly string _extension;
    private readonly Variant _variant;
    private readonly ImmutableArray<string> _settings;
    private readonly VariantRule[]?[] _bySetting;

    /// <summary>Finds the rules.</summary>
    public ExtensionRules(RuleLibrary library, string extension, Variant variant)
    {
        _library = library;
        _extension = extension;
        _variant = variant;
        _settings = library.SettingsOf(extension);
        _bySetting = new VariantRule[]?[_settings.Length];
        OfAll = [.. HoldingIn(RuleLibrary.All), .. HoldingIn(RuleLibrary.Entries)];
    }

    /// <summary>The rules about the extension and about each of its entries.</summary>
    public VariantRule[] OfAll { get; }

    /// <summary>The rules about the settings that a document has, one array for each.</summary>
    /// <param name="extension">What the document says of the extension.</param>
    public IEnumerable<VariantRule[]> OfSettings(DocumentTable extension)
    {
        for (var i = 0; i < _settings.Length; i++)
        {
            if (extension.TryGet(_settings[i], out _))
            {
                yield return _bySetting[i] ??= HoldingIn(_settings[i]);
            }
        }
    }

    private VariantRule[] HoldingIn(string folder) => _library.For(_extension, folder).Select(file => new VariantRule(file, _variant)).ToArray();
}
