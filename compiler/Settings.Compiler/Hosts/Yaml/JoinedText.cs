using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A text that functions of a template put together.</summary>
/// <param name="Text">The text with its places.</param>
/// <param name="Spelling">How text is written there; null when nobody can say, as between pieces.</param>
/// <param name="Holes">What references and other functions put in; null for nothing.</param>
/// <param name="IsUserData">Whether the functions say that it is the user data of an instance.</param>
/// <param name="Conditions">What decides which branches of it are read.</param>
internal sealed record JoinedText(MappedText Text, HostSpelling? Spelling, Holes? Holes, bool IsUserData, IReadOnlyList<OpenPlace> Conditions);
