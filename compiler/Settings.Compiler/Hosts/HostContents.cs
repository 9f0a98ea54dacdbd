using System.Collections.Immutable;

namespace Settings.Compiler.Hosts;

/// <summary>What a text holds.</summary>
/// <param name="Documents">The user data in it, in its order.</param>
/// <param name="Language">What the text is itself, such as "Terraform"; null when it is user data as a whole.</param>
public sealed record HostContents(ImmutableArray<HostedDocument> Documents, string? Language);
