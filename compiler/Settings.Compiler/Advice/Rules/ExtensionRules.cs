using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Advice.Rules;

/// <summary>The rules about an extension, as a target has them. Safe from any number of threads.</summary>
internal sealed class ExtensionRules
{
    private readonly RuleLibrary _library;
    private readonly string _extension;
    private readonly RuleTarget _target;
    private readonly ImmutableArray<string> _settings;
    private readonly TargetRule[]?[] _bySetting;

    /// <summary>Finds the rules.</summary>
    public ExtensionRules(RuleLibrary library, string extension, RuleTarget target)
    {
        _library = library;
        _extension = extension;
        _target = target;
        _settings = library.SettingsOf(extension);
        _bySetting = new TargetRule[]?[_settings.Length];
        OfAll = [.. HoldingIn(RuleLibrary.All), .. HoldingIn(RuleLibrary.Entries)];
    }

    /// <summary>The rules about the extension and about each of its entries.</summary>
    public TargetRule[] OfAll { get; }

    /// <summary>The rules about the settings that a document has, one array for each.</summary>
    /// <param name="extension">What the document says of the extension.</param>
    public IEnumerable<TargetRule[]> OfSettings(DocumentTable extension)
    {
        for (var i = 0; i < _settings.Length; i++)
        {
            if (extension.TryGet(_settings[i], out _))
            {
                yield return _bySetting[i] ??= HoldingIn(_settings[i]);
            }
        }
    }

    private TargetRule[] HoldingIn(string folder) => _library.For(_extension, folder).Select(file => new TargetRule(file, _target)).ToArray();
}
