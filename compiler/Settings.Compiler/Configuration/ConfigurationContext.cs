using System.Text.Json.Serialization;
using Tomlyn.Serialization;

namespace Settings.Compiler.Configuration;

/// <summary>How configuration files become records; the code is generated, so a native program needs no reflection.</summary>
[TomlSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower, Converters = [typeof(TargetListConverter)])]
[TomlSerializable(typeof(ConfigurationRecord))]
[TomlSerializable(typeof(TargetRecord))]
internal sealed partial class ConfigurationContext : TomlSerializerContext;
