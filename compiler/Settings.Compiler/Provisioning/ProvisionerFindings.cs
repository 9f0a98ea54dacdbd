using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>What a provisioner makes of a document, as findings at the places of the document.</summary>
/// <param name="effective">The document after it.</param>
/// <param name="settings">What lies below settings in the document as it was given.</param>
/// <param name="title">What messages call the provisioner.</param>
internal sealed class ProvisionerFindings(EffectiveDocument effective, DocumentTable settings, string title)
{
    private const char Quote = '"';

    private readonly ProvisionerChoice _choice = effective.Choice;

    /// <summary>Whether the version is not known, and the findings are those that hold in all.</summary>
    public bool IsAnyVersion { get; init; }

    // Whether a node accepts text that it does not read is for the node to say.
    private bool IsReader => _choice.Provisioner.Kind is ProvisionerKind.TypedMerge or ProvisionerKind.ServiceMerge or ProvisionerKind.SettingsMap;

    /// <summary>Why the document is refused: all values of a wrong type, or the first other mistake. Empty when it is accepted.</summary>
    public IEnumerable<Diagnostic> Refusals => effective.Refusals.Count > 0 ? effective.Refusals.Select(Refused)
        : effective.Refusal is not { } refusal ? []
        : IsReader ? [ProvisionerDiagnostics.Refused(refusal.Span, refusal.Setting, title, refusal.Message)]
        : [ProvisionerDiagnostics.Broken(refusal.Span, refusal.Setting, title, refusal.Message)];

    /// <summary>What the node does not receive, or receives with another value; of what is beside the settings nothing is said.</summary>
    public IEnumerable<Diagnostic> Changes
    {
        get
        {
            foreach (var change in effective.Dropped)
            {
                if (change.Path is { Parent: not null } path && path.IsAtOrBelow(SettingPath.Settings))
                {
                    yield return Dropped(change, path);
                }
            }

            foreach (var change in effective.Overridden)
            {
                if (change.Path is { } path && path.IsAtOrBelow(SettingPath.Settings))
                {
                    yield return ProvisionerDiagnostics.Overwritten(change.Span, path, title, WriteOf(path) is { } write ? From(write) : string.Empty);
                }
            }
        }
    }

    private Diagnostic Dropped(SettingChange change, SettingPath path)
    {
        if (WriteOf(path) is { Merges: false } write)
        {
            return ProvisionerDiagnostics.Erased(change.Span, path, title, write.Setting, From(write));
        }

        var key = TypedKeys.Find(_choice, path);
        if (key is not null && _choice.Has(key.Versions))
        {
            return key.Name == path.Name || IsEmpty(path)
                ? ProvisionerDiagnostics.Empty(change.Span, path, title)
                : ProvisionerDiagnostics.Respelled(change.Span, path, title, key.Name);
        }

        var since = key?.Versions.Since is { } version && _choice.Version is { } own && version > own ? Named(version) : null;
        return ProvisionerDiagnostics.Dropped(change.Span, path, title, IsAnyVersion ? null : IsLogged(path), since);
    }

    // The log names keys from the typed part on.
    private bool IsLogged(SettingPath path) => _choice.Provisioner.Typed.Any(part =>
        part.Path.IsAbove(path) && path.ToString() is var name && part.Path.ToString() is var above && effective.Logged.Contains(name[(above.Length + 1)..], StringComparer.Ordinal));

    private bool IsEmpty(SettingPath path)
    {
        DocumentValue? at = settings;
        foreach (var segment in path.Segments.Skip(1))
        {
            at = (at as DocumentTable)?[segment];
        }

        return at is DocumentTable { Count: 0 } or DocumentArray { Items.Count: 0 };
    }

    private ProvisionerWrite? WriteOf(SettingPath path) => _choice.Provisioner.Writes.LastOrDefault(write => _choice.Has(write.Versions)
        && path.IsAtOrBelow(write.Setting)
        && (effective.Origins.ContainsKey(path.ToString()) || effective.Origins.ContainsKey(write.Setting.ToString()) || write.RemovesOtherwise));

    private string Named(ProvisionerVersion version) => version.Later == 0 ? $"{_choice.Provisioner.Title} {version.Name}"
        : $"{_choice.Provisioner.Title} after {_choice.Provisioner.Versions?.Newest} ({version.Name})";

    // The first sentence of the description is enough.
    private string From(ProvisionerWrite write) => write.From.Count == 0 ? string.Empty : $", from {string.Join(" or ", write.From.Select(Described))}";

    private string Described(string input) => _choice.Provisioner.Inputs.FirstOrDefault(known => known.Name == input)?.Description.Split(';')[0] ?? input;

    private Diagnostic Refused(Refusal refusal)
    {
        if (refusal.Kind is RefusalKind.NotAllowed or RefusalKind.NoTomlValue)
        {
            return ProvisionerDiagnostics.Refused(refusal.Span, refusal.Setting, title, refusal.Message);
        }

        if (refusal is not { Setting: { } setting, Type: { } type, Value: { } value } || refusal.Kind != RefusalKind.WrongType)
        {
            return ProvisionerDiagnostics.Refused(refusal.Span, refusal.Setting, title, $"The number of '{refusal.Setting}' is out of range; allowed: {refusal.Type?.Expected}.");
        }

        // A node accepts these forms as well: what it does not is not offered.
        var instead = (type.Kind, value) switch
        {
            (ValueKind.Text, DocumentInteger number) => $"{Quote}{number.Value}{Quote}",
            (ValueKind.Text, DocumentArray { Items: [DocumentString only] }) => Written(only),
            (ValueKind.List, DocumentString text) when type.Item?.Kind == ValueKind.Text => $"[{Written(text)}]",
            _ => null,
        };
        return ProvisionerDiagnostics.WrongType(refusal.Span, setting, title, value.KindName, type.Expected, instead);
    }

    private string Written(DocumentValue value) => effective.Source.Slice(value.Span).ToString();
}
