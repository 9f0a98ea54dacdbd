using System.CommandLine;
using Settings.Cli.Review;
using Settings.Cli.Review.Sources;
using Settings.Compiler.Analysis;

namespace Settings.Cli.Commands;

/// <summary>The options of diff that name a change of several resources, and how much of it is printed.</summary>
internal sealed class ReviewOptions
{
    private readonly Option<string?> _git = new("--git") { Description = "Compare the files of two revisions of the git repository around the working folder: A..B, or A...B for what B changed since it left A; A alone compares with the files as they are. FILE then names files and folders to look at (default: all).", HelpName = "A..B" };
    private readonly Option<string?> _plan = new("--terraform-plan") { Description = "Compare the user data before and after a Terraform plan, which 'terraform show -json PLAN' writes.", HelpName = "FILE" };
    private readonly Option<string?> _versions = new("--versions") { Description = "The versions of a launch template whose JSON, from 'aws ec2 describe-launch-template-versions', is FILE (default: the newest two, or the newest of each of two files).", HelpName = "A..B" };
    private readonly Option<bool> _stat = new("--stat") { Description = "Print how much of each resource differs, one a line." };
    private readonly Option<bool> _nameOnly = new("--name-only") { Description = "Print the names of the resources that differ, one a line." };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Whether the exit code is 1 when something differs. What a node rejects is 1 in any case.", HelpName = "true|false", DefaultValueFactory = _ => true };

    /// <summary>The options that name what is compared.</summary>
    public IReadOnlyList<Option> Sources => [_git, _plan, _versions];

    /// <summary>Adds the options to the verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_git);
        command.Add(_plan);
        command.Add(_versions);
        command.Add(_stat);
        command.Add(_nameOnly);
        command.Add(_exitCode);
    }

    /// <summary>Whether a difference is exit code 1.</summary>
    public bool CountsChanges(ParseResult arguments) => arguments.GetValue(_exitCode);

    /// <summary>How a review is printed as text.</summary>
    /// <exception cref="CannotWorkException">The command line asks for two ways.</exception>
    public ReviewLength LengthOf(ParseResult arguments) => (arguments.GetValue(_stat), arguments.GetValue(_nameOnly)) switch
    {
        (true, true) => throw new CannotWorkException("--stat and --name-only are two ways to print the same; choose one."),
        (true, _) => ReviewLength.Statistics,
        (_, true) => ReviewLength.Names,
        _ => ReviewLength.Whole,
    };

    /// <summary>The change of several resources that the command line names, with its title; null for none.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="files">The files that it names.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="streams">The streams of the run.</param>
    /// <exception cref="CannotWorkException">It cannot be read.</exception>
    public (string Title, IEnumerable<ResourceChange> Changes)? SourceOf(ParseResult arguments, string[] files, Workspace workspace, CommandStreams streams)
    {
        var (range, plan) = (arguments.GetValue(_git), arguments.GetValue(_plan));
        if (plan is not null && (range is not null || files.Length > 0))
        {
            throw new CannotWorkException("--git, --terraform-plan and files each name what is compared; use one of them.");
        }

        if (range is not null)
        {
            return (range, new GitSource(range, files, workspace, streams).Read());
        }

        if (plan is not null)
        {
            return (plan, new TerraformPlanSource(plan, streams).Read());
        }

        if (TemplatesIn(files, streams) is { } templates)
        {
            return (string.Join(" -> ", files), templates.Read(arguments.GetValue(_versions)));
        }

        if (arguments.GetValue(_versions) is not null)
        {
            throw new CannotWorkException("--versions names versions of a launch template; give the JSON that 'aws ec2 describe-launch-template-versions' prints.");
        }

        return files is [var before, var after] && Input.InputReader.IsFolder(before, streams) && Input.InputReader.IsFolder(after, streams)
            ? ($"{before} -> {after}", new FolderSource(before, after, streams).Read()) : null;
    }

    private static LaunchTemplateSource? TemplatesIn(string[] files, CommandStreams streams)
    {
        if (files.Length is 0 or > 2)
        {
            return null;
        }

        var all = files.Select(file => (File: file, Json: JsonFile.TryRead(file, streams))).ToArray();
        return all[0].Json is { } before && LaunchTemplateSource.IsOne(before) && all[^1].Json is { } after && LaunchTemplateSource.IsOne(after)
            ? new LaunchTemplateSource((all[0].File, before), (all[^1].File, after)) : null;
    }
}
