using Settings.Compiler.Binding;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// Reads the kernel's boot configuration, a line a key, as settings. Keys without a value have an empty list.
/// Upstream: core-kit sources/api/prairiedog/src/bootconfig.rs (parse_boot_config_to_boot_settings); what keys and values
/// may be: settings-sdk bottlerocket-settings-models/modeled-types/src/shared.rs (BootConfigKey, BootConfigValue).
/// </summary>
internal static class BootConfiguration
{
    private const string NeedsQuotes = "'\"\n,;#}";

    private static readonly string[] Tables = ["kernel", "init"];

    /// <summary>The tables kernel and init; null when a line cannot be read.</summary>
    public static DocumentTable? Read(string text, out string problem)
    {
        problem = string.Empty;
        var settings = new DocumentTable(default);
        var lines = text.Trim();
        foreach (var line in lines.Length == 0 ? [] : lines.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var key = (equals < 0 ? line : line[..equals]).Trim();
            if (!IsKey(key))
            {
                problem = $"'{key}' is not a valid key of a boot configuration.";
                return null;
            }

            if ((equals < 0 ? [] : Values(line[(equals + 1)..].Trim())) is not { } values)
            {
                problem = $"The value of '{key}' in the boot configuration cannot be read.";
                return null;
            }

            if (Array.Find(Tables, name => key.StartsWith(name, StringComparison.Ordinal)) is not { } table)
            {
                problem = $"'{key}' in the boot configuration is not below 'kernel' or 'init'.";
                return null;
            }

            if (key == table)
            {
                if (values is not [""])
                {
                    problem = $"'{key}' in the boot configuration has a value of its own.";
                    return null;
                }
            }
            else if (!IsKey(key[Math.Min(table.Length + 1, key.Length)..]))
            {
                problem = $"'{key}' is not a valid key of a boot configuration.";
                return null;
            }
            else
            {
                Add(settings, table, key[(table.Length + 1)..], values);
            }
        }

        return settings;
    }

    private static void Add(DocumentTable settings, string table, string key, List<string> values)
    {
        if (settings[table] is not DocumentTable members)
        {
            members = new DocumentTable(default);
            settings.Set(table, default, members);
        }

        members.Set(key, default, new DocumentArray([.. values.Select(value => new DocumentString(value, default))], default));
    }

    // Commas separate, but not between quotes; after a closing quote only white space may come before the next comma.
    private static List<string>? Values(string text)
    {
        var values = new List<string>();
        var quote = '\0';
        var isClosed = false;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (isClosed && !char.IsWhiteSpace(character) && character != ',')
            {
                return null;
            }

            if (character is '\'' or '"')
            {
                (quote, isClosed) = quote == '\0' ? (character, isClosed) : quote == character ? ('\0', true) : (quote, isClosed);
            }
            else if (character == ',' && quote == '\0')
            {
                if (Value(text[start..i]) is not { } value)
                {
                    return null;
                }

                values.Add(value);
                start = i + 1;
                isClosed = false;
            }
        }

        var last = text[start..] == "," ? string.Empty : text[start..];
        if (quote != '\0' || (last.Length > 0 && Value(last) is null))
        {
            return null;
        }

        if (last.Length > 0 && Value(last) is { } final)
        {
            values.Add(final);
        }

        return values;
    }

    private static bool IsKey(string text) =>
        Array.TrueForAll(text.Split('.'), word => word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));

    private static string? Value(string text)
    {
        var trimmed = text.Trim();
        var isQuoted = trimmed is ['"', .., '"'] or ['\'', .., '\''];
        var value = isQuoted ? trimmed[1..^1] : trimmed;
        var isPrintable = value.All(character => char.IsAscii(character) && !char.IsControl(character));
        var hasBothQuotes = value.Contains('"', StringComparison.Ordinal) && value.Contains('\'', StringComparison.Ordinal);
        return isPrintable && !hasBothQuotes && (isQuoted || !value.Any(NeedsQuotes.Contains)) ? value : null;
    }
}
