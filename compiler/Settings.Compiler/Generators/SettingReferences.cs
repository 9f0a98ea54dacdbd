using Settings.Compiler.Paths;

namespace Settings.Compiler.Generators;

/// <summary>The settings that a command reads: those that its arguments name, be it in a template.</summary>
internal static class SettingReferences
{
    private const string Root = "settings";

    /// <summary>The settings, in the order of the command.</summary>
    public static IEnumerable<SettingPath> In(string command) => GeneratorCommand.Split(command)
        .Skip(1)
        .SelectMany(argument => argument.Split([' ', '\t', '\n', '{', '}'], StringSplitOptions.RemoveEmptyEntries))
        .Select(word => word.Split('.'))
        .Where(segments => segments is [Root, _, ..])
        .Select(segments => segments.Skip(1).Aggregate(new SettingPath(Root), (path, segment) => path.Append(segment)));
}
