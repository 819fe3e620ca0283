namespace Parley.Core.Facts;

/// <summary>One durable entry in a conversation.</summary>
/// <param name="Seq">1, 2, 3 … per conversation, without gaps; 0 in a conversation that is off the record.</param>
/// <param name="Id">Globally unique and ascending (UUIDv7, RFC 9562).</param>
/// <param name="Time">Server time, UTC, to the millisecond.</param>
/// <param name="Kind">What it records.</param>
/// <param name="From">Who it is from.</param>
/// <param name="Text">Its text; empty once it is redacted. See <see cref="FactKind"/>.</param>
public sealed record Fact(long Seq, Guid Id, DateTimeOffset Time, FactKind Kind, Author From, string Text)
{
    /// <summary>The <c>seq</c> that this fact is about; 0 for none.</summary>
    public long Target { get; init; }

    /// <summary>The <c>seq</c> of the redaction that took the text away; 0 while it stands.</summary>
    public long RedactedBy { get; init; }

    /// <summary>The <c>seq</c> of the last edit, whose text this fact now has; 0 for none.</summary>
    public long EditedBy { get; init; }

    /// <summary>The draft, with the place that the log gave it.</summary>
    public static Fact Of(FactDraft draft, long seq)
        => new(seq, draft.Id, draft.Time, draft.Kind, draft.From, draft.Text) { Target = draft.Target };

    /// <summary>Whether somebody said it, so that it can be edited and redacted.</summary>
    public bool IsPost => Kind is FactKind.Said or FactKind.Acted;

    /// <summary>The fact as it stands after an edit or a redaction: what <see cref="Ports.IConversationLog"/> does to what it holds.</summary>
    public Fact AmendedBy(Fact amendment)
    {
        // An edit that is void itself, because a later one or a redaction came, changes nothing.
        var isEdit = amendment.Kind == FactKind.Edited && amendment is { EditedBy: 0, RedactedBy: 0 };
        if ((!isEdit && amendment.Kind != FactKind.Redacted) || RedactedBy != 0)
        {
            return this;
        }

        if (Seq == amendment.Target && (IsPost || (!isEdit && Kind is not (FactKind.Edited or FactKind.Redacted))))
        {
            return isEdit ? this with { Text = amendment.Text, EditedBy = amendment.Seq } : this with { Text = "", RedactedBy = amendment.Seq };
        }

        if (Kind == FactKind.Edited && Target == amendment.Target && EditedBy == 0 && Seq < amendment.Seq)
        {
            return isEdit ? this with { Text = "", EditedBy = amendment.Seq } : this with { Text = "", RedactedBy = amendment.Seq };
        }

        return this;
    }
}
