using System.Collections.Immutable;
using System.Text;
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
                if (map.Switch is { } name && mapping.TextOf(name) != "true")
                {
                    return null;
                }

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
                if (_values.Value(value) is var read and not DocumentNull)
                {
                    Set(settings, above, setting, field, text, value, _map.Encoded.Contains(field, StringComparer.Ordinal) ? Encoded(read) : read);
                }
            }
            else if (_map.Keys.FirstOrDefault(known => known.Field == field) is { } keys)
            {
                SetKeys(settings, above, keys, text, value, mapping);
            }
            else if (_map.Ignored.FirstOrDefault(known => known.Field == field) is { Why: { } why })
            {
                _findings.Add(ProvisionerDiagnostics.IgnoredField(key.Span, name, NameOf(place), _maps.Title, why));
            }
            else if (_map.NamesIn(place).Contains(name, StringComparer.Ordinal))
            {
                if (value is YamlMapping inner && !_map.Others.Contains(field, StringComparer.Ordinal))
                {
                    Fill(settings, above, inner, field + ".");
                }
            }
            else if (!IsPlaceholder(name))
            {
                _findings.Add(ProvisionerDiagnostics.UnknownField(key.Span, name, NameOf(place), _maps.Title, [.. _map.NamesIn(place)]));
            }
        }
    }

    // Only the names count, and only some of them, whatever is said of each.
    private void SetKeys(DocumentTable settings, SettingPath above, FieldKeys keys, YamlText key, YamlNode value, YamlMapping around)
    {
        var items = new List<DocumentValue>();
        foreach (var (option, said) in (value as YamlMapping)?.Entries ?? [])
        {
            if (option is not YamlText { Value: var name } || IsPlaceholder(name))
            {
                continue;
            }

            if (!keys.Names.Contains(name, StringComparer.Ordinal))
            {
                _findings.Add(ProvisionerDiagnostics.UnknownField(option.Span, name, NameOf(keys.Field + "."), _maps.Title, keys.Names));
                continue;
            }

            items.Add(new DocumentString(name, option.Span));
            if (said is YamlText { Value: "false" or "no" or "off" } off)
            {
                _findings.Add(ProvisionerDiagnostics.IgnoredField(off.Span, off.Value, NameOf($"{keys.Field}.{name}."), _maps.Title, $"'{name}' is on because it is named. To have it off, remove it"));
            }
        }

        var parent = keys.With is { } with && with.LastIndexOf('.') is var dot ? with[(dot + 1)..] : null;
        if (parent is not null && around[parent] is null)
        {
            _findings.Add(ProvisionerDiagnostics.IgnoredField(key.Span, key.Value, NameOf(PlaceOf(keys.Field)), _maps.Title, $"it is written only beside '{parent}'. Set that, too"));
        }
        else if (items.Count > 0)
        {
            Set(settings, above, keys.Setting, keys.Field, key, value, new DocumentArray([.. items], value.Span));
        }
    }

    private bool IsPlaceholder(string name) => PlaceholderScanner.NextIn(name, 0, _own) is >= 0 and var at && at != name.Length;

    private string NameOf(string place) => place.Length == 0 ? _map.Key : $"{_map.Key}.{place.TrimEnd('.')}";

    private static string PlaceOf(string field) => field[..(field.LastIndexOf('.') + 1)];

    private static DocumentValue Encoded(DocumentValue value) =>
        value is DocumentString text ? new DocumentString(Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value)), text.Span) : value;

    private void Set(DocumentTable settings, SettingPath above, string setting, string field, YamlText key, YamlNode value, DocumentValue read)
    {
        var path = Put(settings, above, setting, key, read);
        foreach (var (_, added, its) in _map.Adds.Where(added => added.Field == field))
        {
            Put(settings, above, added, key, SpanlessCopy.Of(its));
        }

        if (_map.Unquoted.Contains(field, StringComparer.Ordinal))
        {
            _findings.Add(ProvisionerDiagnostics.Broken(value.Span, path, _maps.Title, $"it writes the value of '{path}' without quotation marks, which is not TOML. Remove '{key.Value}'."));
        }
    }

    private static SettingPath Put(DocumentTable settings, SettingPath above, string setting, YamlText key, DocumentValue read)
    {
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

        table.Set(names[^1], key.Span, read);
        return path.Append(names[^1]);
    }
}
