using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Which lines of the files of a node come from which setting.</summary>
public sealed class RenderedLines
{
    // Of a table with very many keys the first lines are enough.
    private const int MostLines = 16;

    private readonly Dictionary<SettingPath, List<RenderedLine>> _lines = [];

    // What was written as one, by a helper that takes a table or a list.
    private readonly HashSet<SettingPath> _whole = [];

    internal RenderedLines(IReadOnlyList<TreeFile> files)
    {
        foreach (var file in files)
        {
            if (file.Outcome is RenderedFile rendered)
            {
                Add(file, rendered);
            }
        }
    }

    /// <summary>The lines that come from a setting, or from what is in it, in the order of the files.</summary>
    /// <param name="setting">The setting; one that is written with the table or list that it is in has the lines of that.</param>
    public IReadOnlyList<RenderedLine> Of(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        if (_lines.TryGetValue(setting, out var lines))
        {
            return lines;
        }

        var around = setting.Parent;
        while (around is not null && !_whole.Contains(around))
        {
            around = around.Parent;
        }

        return around is null ? [] : _lines.GetValueOrDefault(around, []);
    }

    private void Add(TreeFile file, RenderedFile rendered)
    {
        var map = new LineMap(rendered.Text);
        foreach (var origin in rendered.Origins)
        {
            var first = map.PositionOf(origin.Span.Start).Line;
            var last = map.PositionOf(Math.Max(origin.Span.Start, origin.Span.End - 1)).Line;
            var line = new RenderedLine(file, rendered, first, TextSpan.Cover(map.LineSpan(first), map.LineSpan(last)));

            // The table of all settings is not one.
            _whole.Add(origin.Path);
            for (var at = origin.Path; at.Parent is { } parent; at = parent)
            {
                if (!_lines.TryGetValue(at, out var lines))
                {
                    _lines[at] = lines = [];
                }

                if (lines.Count < MostLines && !(lines.Count > 0 && lines[^1].File == file && lines[^1].Line == first))
                {
                    lines.Add(line);
                }
            }
        }
    }
}
