using Settings.Compiler.Paths;

namespace Settings.Compiler.Generators;

/// <summary>The settings that a command reads: those that its arguments name, be it in a template.</summary>
internal static class SettingReferences
{
    /// <summary>The settings, in the order of the command.</summary>
    public static IEnumerable<SettingPath> In(string command) => GeneratorCommand.Split(command)
        .Skip(1)
        .SelectMany(argument => argument.Split([' ', '\t', '\n', '{', '}'], StringSplitOptions.RemoveEmptyEntries))
        .Select(word => SettingPath.Parse(word))
        .Where(path => path.Extension is not null && path.IsAtOrBelow(SettingPath.Settings));
}
