using Parley.Core.Facts;

namespace Parley.Core.Ports;

/// <summary>
/// The durable log of every conversation. Contract, which one suite of tests asks of every implementation:
/// 1. what <see cref="Append"/> returned as stored is there after any crash, once, at its <c>seq</c>;
/// 2. <c>seq</c> counts 1, 2, 3 … in each conversation without gaps, in the order of the drafts;
/// 3. a draft whose tag its sender has used in that conversation before is not stored again, and the fact that was comes back
///    as the drafts before this one left it;
/// 4. readers see whole groups, never part of one, and never wait for the writer;
/// 5. facts come back as they now stand: what was edited has the last edit's text, what was redacted has none, and an edit
///    that a later one or a redaction made void has none either and says which. Only <see cref="FactKind.Said"/> and
///    <see cref="FactKind.Acted"/> can be edited; anything but an edit or a redaction can be redacted, once. An edit or
///    redaction of anything else is stored and changes nothing, but an edit of what was redacted is stored without its text;
/// 6. whoever walks with <see cref="FindSaidAsync"/> from place to place comes to every post of the account that stands when
///    the walk begins, once and in order, whatever is appended meanwhile.
/// </summary>
public interface IConversationLog
{
    /// <summary>The time of the newest fact of all, at the start; null in an empty log. Ids have to come after it.</summary>
    DateTimeOffset? Newest => null;

    /// <summary>Finds the conversation, or makes it. Called from the writer's thread only.</summary>
    /// <param name="key">Which one.</param>
    /// <param name="recent">How many of its last facts to bring along.</param>
    OpenOutcome Open(ConversationKey key, int recent);

    /// <summary>
    /// Stores a group in order, in one transaction, and returns when it will survive what the server was told to survive.
    /// Called from the writer's thread only. A store that cannot take the group refuses each draft in it and keeps none.
    /// </summary>
    /// <param name="group">The drafts.</param>
    /// <returns>One outcome a draft, in the order of the drafts.</returns>
    IReadOnlyList<AppendOutcome> Append(IReadOnlyList<FactDraft> group);

    /// <summary>Reads a page of facts, in the order of <c>seq</c>. Any thread.</summary>
    Task<FactPage> ReadAsync(long conversation, PageRequest page, CancellationToken stop);

    /// <summary>Finds posts whose text contains the term, newest first, whatever its case. Any thread.</summary>
    /// <param name="conversation">Where to look.</param>
    /// <param name="term">What to find, taken literally: nothing in it is an operator.</param>
    /// <param name="before">Only facts with a lower <c>seq</c>; 0 for all.</param>
    /// <param name="limit">How many facts at the most.</param>
    /// <param name="stop">Stops the search.</param>
    Task<FactPage> SearchAsync(long conversation, string term, long before, int limit, CancellationToken stop);

    /// <summary>
    /// Finds what an account said and what stands of it (<see cref="FactKind.Said"/> and <see cref="FactKind.Acted"/>, not
    /// redacted), in every conversation, in the order of their ids and of <c>seq</c> in each. Any thread.
    /// </summary>
    /// <param name="account">Whose; guests have none.</param>
    /// <param name="after">Only what comes behind this place; the default for all.</param>
    /// <param name="limit">How many at the most.</param>
    /// <param name="stop">Stops the search.</param>
    Task<IReadOnlyList<SaidPlace>> FindSaidAsync(long account, SaidPlace after, int limit, CancellationToken stop);

    /// <summary>
    /// Sets for how many days facts are kept; 0 keeps them for ever. The fact that set the topic stays while the topic does.
    /// Called from the writer's thread only.
    /// </summary>
    /// <returns>Why it was not set; null when it is.</returns>
    Refusal? KeepFor(long conversation, int days);
}
