namespace Settings.Compiler.Provisioning;

/// <summary>Where a provisioner finds settings that are written as a YAML map.</summary>
/// <param name="Settings">The field of a node group that has them, with dots between names.</param>
/// <param name="Api">How the apiVersion of its manifests begins.</param>
/// <param name="Manifest">The kind of its manifests.</param>
/// <param name="Lists">The keys of the lists of node groups in a manifest.</param>
/// <param name="NameField">The field with the name of a node group.</param>
/// <param name="FamilyField">The field that says which system its nodes run.</param>
/// <param name="Families">The values of that field, in any case, which stand for nodes that read settings.</param>
/// <param name="Fields">The fields that it knows; others it refuses.</param>
public sealed record SettingsMapForm(
    string Settings,
    string Api,
    string Manifest,
    IReadOnlyList<string> Lists,
    string NameField,
    string FamilyField,
    IReadOnlyList<(string Name, VersionRange Versions)> Families,
    IReadOnlyList<KnownFields> Fields);
