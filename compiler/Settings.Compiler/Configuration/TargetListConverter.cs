using Tomlyn.Serialization;

namespace Settings.Compiler.Configuration;

/// <summary>Reads one target or a list of targets. Whether they have the right kinds is known before.</summary>
internal sealed class TargetListConverter : TomlConverter<TargetListRecord>
{
    /// <inheritdoc/>
    public override TargetListRecord Read(TomlReader reader)
    {
        if (reader.TokenType != TomlTokenType.StartArray)
        {
            return new TargetListRecord([Target(reader)]);
        }

        var targets = new List<TargetRecord>();
        reader.Read();
        while (reader.TokenType != TomlTokenType.EndArray)
        {
            targets.Add(Target(reader));
        }

        reader.Read();
        return new TargetListRecord(targets);
    }

    /// <inheritdoc/>
    public override void Write(TomlWriter writer, TargetListRecord value) => throw new NotSupportedException("Configuration files are only read.");

    private static TargetRecord Target(TomlReader reader) => ConfigurationContext.Default.TargetRecord.Read(reader) ?? new TargetRecord();
}
