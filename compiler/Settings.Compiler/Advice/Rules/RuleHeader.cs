using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// What a rule's file says before its conditions: which settings the rule is about, on which variants, and whether it needs facts. That
/// is enough to leave most rules unread.
/// </summary>
internal sealed class RuleHeader
{
    private readonly List<SettingPath[]> _places = [];
    private readonly List<string> _platforms = [];
    private readonly List<string> _runtimes = [];

    /// <summary>Whether the rule says nothing without facts about the machine.</summary>
    public bool NeedsFacts { get; private set; }

    /// <summary>Reads it. A file that is not in order seems to be about everything: the reader of rules says what is wrong with it.</summary>
    public static RuleHeader Read(ReadOnlyMemory<byte> bytes)
    {
        var header = new RuleHeader();
        try
        {
            var reader = new Utf8JsonReader(bytes.Span);
            while (reader.Read() && !(reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("when"u8)))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                {
                    header.ReadMember(ref reader);
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return new RuleHeader();
        }

        return header;
    }

    /// <summary>Whether the rule can hold for a variant.</summary>
    public bool CanHoldOn(Variant variant) =>
        (_platforms.Count == 0 || _platforms.Contains(variant.Platform)) && (_runtimes.Count == 0 || _runtimes.Contains(variant.Runtime));

    /// <summary>Whether a document has a setting that the rule is about.</summary>
    /// <param name="settings">What the document says below settings.</param>
    public bool IsAbout(DocumentTable settings)
    {
        foreach (var place in _places)
        {
            if (Has(settings, place.AsSpan(1)))
            {
                return true;
            }
        }

        return _places.Count == 0;
    }

    private static bool Has(DocumentValue value, ReadOnlySpan<SettingPath> path)
    {
        if (path.IsEmpty)
        {
            return true;
        }

        if (!path[0].IsStar)
        {
            return value is DocumentTable table && table.TryGet(path[0].Name, out var member) && Has(member.Value, path[1..]);
        }

        switch (value)
        {
            case DocumentTable entries:
                foreach (var entry in entries.Entries)
                {
                    if (Has(entry.Value, path[1..]))
                    {
                        return true;
                    }
                }

                return false;
            case DocumentArray list:
                foreach (var item in list.Items)
                {
                    if (Has(item, path[1..]))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void ReadMember(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("at"u8))
        {
            foreach (var place in TextsOf(ref reader))
            {
                _places.Add([.. SettingPath.Parse(place, SettingPath.Settings).Parts]);
            }
        }
        else if (reader.ValueTextEquals("platforms"u8))
        {
            _platforms.AddRange(TextsOf(ref reader));
        }
        else if (reader.ValueTextEquals("runtimes"u8))
        {
            _runtimes.AddRange(TextsOf(ref reader));
        }
        else if (reader.ValueTextEquals("needs"u8))
        {
            NeedsFacts = TextsOf(ref reader).Count > 0;
        }
    }

    // One text, or a list of texts.
    private static List<string> TextsOf(ref Utf8JsonReader reader)
    {
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType is JsonTokenType.String or JsonTokenType.StartArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                texts.Add(reader.GetString() ?? string.Empty);
                if (reader.CurrentDepth == 1)
                {
                    break;
                }
            }
        }

        return texts;
    }
}
