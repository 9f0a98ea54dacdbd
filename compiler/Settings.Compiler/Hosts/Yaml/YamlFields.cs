using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>Settings that a controller makes of fields with names of its own, read as the settings that they become.</summary>
internal sealed class YamlFields
{
    private readonly FieldMaps _maps;
    private readonly FieldMap _map;
    private readonly YamlValues _values;
    private readonly List<Diagnostic> _findings = [];
    private readonly PlaceholderForms? _own;

    private YamlFields(FieldMaps maps, FieldMap map, YamlValues values, PlaceholderForms? own) => (_maps, _map, _values, _own) = (maps, map, values, own);

    /// <summary>The document that the fields of a map become; null when the node is not such a map.</summary>
    /// <param name="node">The value of the key of the map.</param>
    /// <param name="maps">The controller.</param>
    /// <param name="map">The map.</param>
    /// <param name="source">The text that it is in.</param>
    /// <param name="evidence">What the text says about its nodes.</param>
    public static HostedDocument? Read(YamlNode node, FieldMaps maps, FieldMap map, YamlSource source, HostEvidence evidence)
    {
        var holes = new Holes(source.Host.Text);
        var fields = new YamlFields(maps, map, new YamlValues(source, holes), source.Host.Placeholders);
        var settings = new DocumentTable(node.Span);
        switch (node)
        {
            case YamlMapping mapping when map.ItemsIn is null:
                fields.Fill(settings, SettingPath.Settings, mapping, string.Empty);
                break;
            case YamlList list when map.ItemsIn is { } table:
                fields.Items(settings, list, table);
                break;
            default:
                return null;
        }

        var text = new SourceText(source.Host.Name, source.Host.Text) { Holes = holes, IsPart = true, Placeholders = source.Host.Placeholders };
        return new HostedDocument(source.Host, text, OffsetMap.Identity)
        {
            Kind = maps.Name,
            Range = node.Span,
            Evidence = evidence,
            Findings = [.. fields._findings],
            Data = new UserData(text, settings, fields._values.Findings, IsCompressed: false),
        };
    }

    private void Items(DocumentTable settings, YamlList list, string name)
    {
        var tables = new DocumentTable(list.Span);
        settings.Set(name, list.Span, tables);
        foreach (var item in list.Items.OfType<YamlMapping>())
        {
            if (item[_map.Name ?? string.Empty] is not YamlText key)
            {
                continue;
            }

            var table = new DocumentTable(item.Span);
            tables.Set((_values.Value(key) as DocumentString)?.Value ?? key.Value, key.Span, table);
            foreach (var entry in _map.Always?.Entries ?? [])
            {
                table.Set(entry.Key, key.Span, SpanlessCopy.Of(entry.Value));
            }

            Fill(table, SettingPath.Settings.Append(name).Append(key.Value), item, string.Empty);
            if (_map.Join is var (setting, first, second) && item[first] is YamlText before && item[second] is YamlText behind
                && _values.Value(before) is DocumentString image && _values.Value(behind) is var tag)
            {
                table.Set(setting, before.Span, new DocumentString($"{image.Value}:{(tag as DocumentString)?.Value ?? behind.Value}", before.Span));
            }
        }
    }

    private void Fill(DocumentTable settings, SettingPath above, YamlMapping mapping, string place)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (key is not YamlText { Value: var name } text)
            {
                continue;
            }

            var field = place + name;
            if (_map.SettingOf(field) is { } setting)
            {
                Set(settings, above, setting, field, text, value);
            }
            else if (_map.NamesIn(place).Contains(name, StringComparer.Ordinal))
            {
                if (value is YamlMapping inner && !_map.Others.Contains(field, StringComparer.Ordinal))
                {
                    Fill(settings, above, inner, field + ".");
                }
            }
            else if (PlaceholderScanner.NextIn(name, 0, _own) is not (>= 0 and var at) || at == name.Length)
            {
                _findings.Add(ProvisionerDiagnostics.UnknownField(key.Span, name, place.Length == 0 ? _map.Key : $"{_map.Key}.{place.TrimEnd('.')}", _maps.Title, [.. _map.NamesIn(place)]));
            }
        }
    }

    private void Set(DocumentTable settings, SettingPath above, string setting, string field, YamlText key, YamlNode value)
    {
        if (_values.Value(value) is not (var read and not DocumentNull))
        {
            return;
        }

        var (table, path, names) = (settings, above, SettingPath.Parse(setting).Segments.ToArray());
        foreach (var name in names.AsSpan()[..^1])
        {
            path = path.Append(name);
            if (table[name] is not DocumentTable next)
            {
                next = new DocumentTable(key.Span);
                table.Set(name, key.Span, next);
            }

            table = next;
        }

        path = path.Append(names[^1]);
        table.Set(names[^1], key.Span, read);
        if (_map.Unquoted.Contains(field, StringComparer.Ordinal))
        {
            _findings.Add(ProvisionerDiagnostics.Broken(value.Span, path, _maps.Title, $"it writes the value of '{path}' without quotation marks, which is not TOML. Remove '{key.Value}'."));
        }
    }
}
