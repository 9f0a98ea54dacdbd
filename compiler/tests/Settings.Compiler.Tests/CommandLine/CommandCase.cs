using System.Text;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>
/// One command line in one text file: the command after "$ ", input files after "--- file NAME", or "--- bytes NAME" in hexadecimal, then what is
/// expected: "--- stdout", "--- stderr", "--- exit". The last three are written by tools/update-baselines.sh.
/// </summary>
internal sealed record CommandCase(string Command, string StandardInput, IReadOnlyList<(string Name, byte[] Content)> Files)
{
    private static readonly string[] OutcomeTitles = ["--- stdout", "--- stderr", "--- exit"];

    /// <summary>Reads the command and its inputs.</summary>
    public static CommandCase Read(string text)
    {
        var sections = ("\n" + text).Split("\n--- ", StringSplitOptions.None);
        var command = sections[0].Split('\n').First(line => line.StartsWith("$ settingsc", StringComparison.Ordinal))["$ settingsc".Length..].Trim();
        var files = new List<(string, byte[])>();
        var input = "";
        foreach (var section in sections.Skip(1))
        {
            // What is expected may look like a title: the lines of a diff do.
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            if (end < 0 || OutcomeTitles.Contains($"--- {section[..end].Trim()}"))
            {
                break;
            }

            var title = section[..end].Trim();
            if (title.StartsWith("file ", StringComparison.Ordinal))
            {
                files.Add((title[5..], Encoding.UTF8.GetBytes(section[(end + 1)..])));
            }
            else if (title.StartsWith("bytes ", StringComparison.Ordinal))
            {
                files.Add((title[6..], Convert.FromHexString(section[(end + 1)..].ReplaceLineEndings(string.Empty))));
            }
            else if (title == "stdin")
            {
                input = section[(end + 1)..];
            }
        }

        return new CommandCase(command, input, files);
    }

    /// <summary>Runs the case in a folder of its own and gives the whole text with its outcome.</summary>
    public string Run(string original)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-case-").FullName;
        try
        {
            foreach (var (name, content) in Files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                File.WriteAllBytes(path, content);
            }

            var (exit, output, error) = InProcess.Run(folder, Encoding.UTF8.GetBytes(StandardInput), SplitWords(Command));
            return Given(original) + Outcome(output, error, exit).Replace(folder, "(folder)", StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Given(string original)
    {
        var at = OutcomeTitles
            .Select(title => original.IndexOf("\n" + title, StringComparison.Ordinal))
            .Where(index => index >= 0)
            .DefaultIfEmpty(original.TrimEnd('\n').Length)
            .Min();
        return original[..at] + "\n";
    }

    private static string Outcome(string output, string error, int exit)
    {
        var text = new StringBuilder();
        if (output.Length > 0)
        {
            text.Append("--- stdout\n").Append(output.TrimEnd('\n')).Append('\n');
        }

        if (error.Length > 0)
        {
            text.Append("--- stderr\n").Append(error.TrimEnd('\n')).Append('\n');
        }

        return text.Append("--- exit\n").Append(exit).Append('\n').ToString();
    }

    private static string[] SplitWords(string command) =>
        command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
