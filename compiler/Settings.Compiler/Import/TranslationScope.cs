using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>What the places of a template mean where the translation is: each and with change that, and only the template's root knows 'settings'.</summary>
internal sealed class TranslationScope(SettingShapes settings, SettingShapes os, DiagnosticBag diagnostics)
{
    private static readonly char[] Separators = ['.', '/'];

    private readonly List<Frame> _frames = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal) { "settings", "os", "constants", "if", "else", "for", "in", "end", "true", "false", "null", "this" };

    /// <summary>The extensions whose settings the template uses, each with the first place that does.</summary>
    public SortedDictionary<string, TextSpan> Extensions { get; } = new(StringComparer.Ordinal);

    /// <summary>Begins a block that changes what places mean.</summary>
    public void Enter(Frame frame) => _frames.Add(frame);

    /// <summary>Ends it.</summary>
    public void Leave() => _frames.RemoveAt(_frames.Count - 1);

    /// <summary>A name for a variable that nothing else has.</summary>
    public string NameFor(string wanted)
    {
        var name = wanted;
        for (var number = 2; !_names.Add(name); number++)
        {
            name = $"{wanted}_{number}";
        }

        return name;
    }

    /// <summary>Ends the use of a name.</summary>
    public void Free(string name) => _names.Remove(name);

    /// <summary>A place; one that does not exist is reported, and stands for anything.</summary>
    public TranslatedPlace Resolve(PlaceExpression place)
    {
        var segments = SegmentsOf(place);
        var frame = _frames.Count - 1;
        var isLocal = false;
        if (segments[0] == "@root")
        {
            (frame, segments) = (-1, segments[1..]);
        }
        else
        {
            isLocal = segments[0] is ['@', ..];
            if (isLocal)
            {
                segments = [segments[0][1..], .. segments[1..]];
            }

            for (; segments is ["..", ..]; segments = segments[1..])
            {
                frame--;
            }
        }

        if (frame < -1)
        {
            return Unknown(place);
        }

        var current = frame < 0 ? null : _frames[frame];
        if (isLocal)
        {
            return Local(place, segments, current);
        }

        if (segments is ["this" or ".", ..] && current is not null)
        {
            return Members(new TranslatedPlace(current.Value, current.Shapes, current.Path), segments[1..], place);
        }

        return current is not null ? Members(new TranslatedPlace(current.Value, current.Shapes, current.Path), segments, place)
            : segments[0] == "settings" ? Members(new TranslatedPlace("settings", settings, "settings"), segments[1..], place)
            : segments[0] == "os" ? Members(new TranslatedPlace("os", os, "os"), segments[1..], place)
            : Unknown(place);
    }

    /// <summary>The finding about a setting that no variant has; null when one has it.</summary>
    public Diagnostic? Missing(PlaceExpression place)
    {
        var findings = new DiagnosticBag();
        var others = new TranslationScope(settings, os, findings);
        others._frames.AddRange(_frames);
        others.Resolve(place);
        return findings.FirstOrDefault(finding => finding.Rule == TemplateDiagnostics.UnknownSetting);
    }

    private TranslatedPlace Local(PlaceExpression place, string[] segments, Frame? frame)
    {
        switch (segments)
        {
            case ["key"] when frame is { Key: { } key }:
                return new TranslatedPlace(key, SettingShapes.Text, null);
            case ["first"] when frame is { First: { } first }:
                frame.UsesFirst = true;
                return new TranslatedPlace(first, SettingShapes.Anything, null);
            case ["index" or "last"]:
                diagnostics.Add(ImportDiagnostics.NotTranslated(place.Span, $"'{place.Text}'", "A loop knows '@key' and '@first'."));
                return new TranslatedPlace("settings", SettingShapes.Anything, null);
            default:
                return Unknown(place);
        }
    }

    private TranslatedPlace Members(TranslatedPlace value, string[] segments, PlaceExpression place)
    {
        foreach (var segment in segments)
        {
            var isIndex = segment.All(char.IsAsciiDigit) && (value.Shapes.Kinds & ValueKinds.List) != ValueKinds.None;
            var number = 0;
            if (isIndex && !int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            {
                diagnostics.Add(ImportDiagnostics.NotTranslated(place.Span, $"'{place.Text}'", $"The number of an item is at most {int.MaxValue}."));
                return new TranslatedPlace("settings", SettingShapes.Anything, null);
            }

            var member = isIndex ? value.Shapes.Items : value.Shapes.Member(segment);
            if (member is null)
            {
                var meant = NearestName.Of(segment, value.Shapes.MemberNames);
                diagnostics.Add(TemplateDiagnostics.NoSuchMember(place.Span, $"{value.Path}.{segment}", value.Path ?? value.Code, meant));
                return new TranslatedPlace(value.Code, SettingShapes.Anything, value.Path);
            }

            if (value.Code == "settings")
            {
                Extensions.TryAdd(segment, place.Span);
            }

            value = new TranslatedPlace(value.Code + (isIndex ? string.Create(CultureInfo.InvariantCulture, $"[{number}]") : Selector(segment)), member, $"{value.Path}.{segment}");
        }

        return value;
    }

    private TranslatedPlace Unknown(PlaceExpression place)
    {
        diagnostics.Add(ImportDiagnostics.UnknownName(place.Span, place.Text));
        return new TranslatedPlace("settings", SettingShapes.Anything, null);
    }

    private static string Selector(string name) =>
        char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $".{name}" : $"[{ScribanText.Quote(name)}]";

    // settings.[a.b].c: what is in brackets is one name.
    private static string[] SegmentsOf(PlaceExpression place)
    {
        var segments = new List<string>();
        var text = place.Text;
        for (var at = text.StartsWith("./", StringComparison.Ordinal) ? 2 : 0; at < text.Length;)
        {
            if (text[at] == '[')
            {
                var close = text.IndexOf(']', at);
                segments.Add(text[(at + 1)..close]);
                at = close + 2;
                continue;
            }

            var from = text.AsSpan(at).StartsWith("@..", StringComparison.Ordinal) ? at + 3 : text.AsSpan(at).StartsWith("..", StringComparison.Ordinal) ? at + 2 : at;
            var end = text.IndexOfAny(Separators, from);
            end = end < 0 ? text.Length : end;
            segments.Add(text[at..end]);
            at = end + 1;
        }

        return [.. segments];
    }
}
