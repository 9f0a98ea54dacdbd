namespace Settings.LanguageServer.Server;

/// <summary>The files as the commit has them that is checked out, git's HEAD. Called from any thread.</summary>
public interface ICommittedFiles
{
    /// <summary>What the commit has in the place of a file; null when that cannot be said: there is no repository, no commit, or no git.</summary>
    /// <param name="path">The whole path of the file.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    CommittedFile? Find(string path, CancellationToken cancellation);

    /// <summary>Whether a change of a file means that another commit may be checked out.</summary>
    /// <param name="path">The whole path of the file.</param>
    bool IsOfHead(string path);
}
