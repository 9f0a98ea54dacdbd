namespace Settings.Compiler.Provisioning;

/// <summary>A key that a record of a provisioner knows.</summary>
/// <param name="Name">The key.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Written">When it is written.</param>
/// <param name="Versions">The versions that know it.</param>
public sealed record RecordKey(string Name, ValueType Type, WhenWritten Written, VersionRange Versions);
