using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Advice.Rules;

/// <summary>The rules about an extension that hold for a target. Those about a setting are read when a document has it. Safe from any number of threads.</summary>
internal sealed class ExtensionRules
{
    private readonly RuleLibrary _library;
    private readonly string _extension;
    private readonly RuleTarget _target;
    private readonly ImmutableArray<string> _settings;
    private readonly AdviceRule[]?[] _bySetting;

    /// <summary>Reads the rules that are about no single setting.</summary>
    /// <exception cref="Sources.CatalogException">A rule is broken.</exception>
    public ExtensionRules(RuleLibrary library, string extension, RuleTarget target)
    {
        _library = library;
        _extension = extension;
        _target = target;
        _settings = library.SettingsOf(extension);
        _bySetting = new AdviceRule[]?[_settings.Length];
        OfAll = [.. HoldingIn(RuleLibrary.All), .. HoldingIn(RuleLibrary.Entries)];
    }

    /// <summary>The rules about the extension and about each of its entries.</summary>
    public AdviceRule[] OfAll { get; }

    /// <summary>The rules about the settings that a document has, one array for each.</summary>
    /// <param name="extension">What the document says of the extension.</param>
    /// <exception cref="Sources.CatalogException">A rule is broken.</exception>
    public IEnumerable<AdviceRule[]> OfSettings(DocumentTable extension)
    {
        for (var i = 0; i < _settings.Length; i++)
        {
            if (extension.TryGet(_settings[i], out _))
            {
                yield return _bySetting[i] ??= HoldingIn(_settings[i]);
            }
        }
    }

    private AdviceRule[] HoldingIn(string folder) => _library.For(_extension, folder).Where(rule => rule.HoldsOn(_target)).ToArray();
}
