using System.Text;
using System.Text.Json;
using Settings.Compiler.Datastore;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Sources;

namespace Settings.Conformance.Tests.Provisioning;

/// <summary>A recorded answer of a provisioner, and ours to the same document.</summary>
/// <param name="Line">The record.</param>
internal sealed record ProvisionerRecord(JsonElement Line)
{
    private static readonly ProvisionerLibrary Library = new(new EmbeddedCatalogSource());

    /// <summary>What failures call it.</summary>
    public string Name => Line.GetProperty("id").GetString() ?? string.Empty;

    /// <summary>Our answer.</summary>
    /// <param name="provisioner">The provisioner with its version.</param>
    /// <param name="document">The document.</param>
    public EffectiveDocument Answer(string provisioner, ReadOnlySpan<byte> document)
    {
        var choice = Library.Find(provisioner);
        var inputs = ProvisionerInputs.Read(choice.Provisioner, Encoding.UTF8.GetBytes(Line.GetProperty("inputs").GetRawText()));
        return EffectiveDocuments.Make(ProvisionedText.Of("user-data.toml", document), choice, inputs);
    }

    /// <summary>What of our answer differs from the record; empty for nothing.</summary>
    /// <param name="ours">Our answer.</param>
    /// <param name="accepted">The member that says whether the document is accepted.</param>
    public IEnumerable<string> Differences(EffectiveDocument ours, string accepted)
    {
        var isAccepted = Line.GetProperty(accepted).GetBoolean();
        if (isAccepted != (ours.Refusal is null))
        {
            yield return $"accepted should be {isAccepted}: {ours.Refusal?.Message} {ours.Refusal?.Span}";
        }
        else if (!isAccepted)
        {
            var error = ours.Refusal?.Error;
            if (error != Line.GetProperty("error").GetString())
            {
                yield return $"error should be {Line.GetProperty("error").GetString()}, not {error}: {ours.Refusal?.Message}";
            }
        }
        else
        {
            var wanted = JsonText.Write(JsonValues.Read(Line.GetProperty("output")));
            var received = JsonText.Write(PlainDocument.Of(ours.Document));
            if (wanted != received)
            {
                yield return $"output should be\n  {wanted}\n  {received}";
            }

            foreach (var (member, paths) in new[]
            {
                ("dropped", ours.Dropped.Select(change => change.Name)),
                ("overridden", ours.Overridden.Select(change => change.Name)),
                ("added", ours.Added.Select(change => change.Name)),
                ("logged", ours.Logged),
            })
            {
                if (Line.TryGetProperty(member, out var list) && list.ValueKind == JsonValueKind.Array
                    && !list.EnumerateArray().Select(path => path.GetString()).SequenceEqual(paths))
                {
                    yield return $"{member} should be {list.GetRawText()}, not {string.Join(", ", paths)}";
                }
            }
        }
    }
}
