using Settings.Compiler.Catalog;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>What people can choose as a target, for clients that let them.</summary>
/// <param name="catalog">The catalog that is open.</param>
internal sealed class TargetMethods(Func<SettingsCatalog> catalog)
{
    /// <summary>The methods by their names.</summary>
    public IEnumerable<(string Name, Method Method)> All() =>
    [
        ("settingsc/targets", Method.Work<TargetsParams, Targets>(Received.TargetsParams, Sent.Default.Targets, parameters => _ => Choices(parameters.Release))),
    ];

    private Targets Choices(string? name)
    {
        var known = catalog();
        var release = (name is null ? null : known.Release(name).Value) ?? known.DefaultRelease;
        return new Targets(VariantNames.NewestFirst(release.Variants).ToArray(), known.Releases.Reverse().ToArray());
    }
}
