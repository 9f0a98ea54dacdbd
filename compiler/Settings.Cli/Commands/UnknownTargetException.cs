namespace Settings.Cli.Commands;

/// <summary>The catalog does not know the release or variant that is asked for.</summary>
/// <param name="reason">Why, as half a sentence.</param>
internal sealed class UnknownTargetException(string reason) : Exception(reason);
