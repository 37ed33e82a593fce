/** What the dashboard makes of the events. Types of events and fields that it does not know it overlooks. */
export class Totals {
  timebanks = {};
  #last = new Map();

  take({ type, stream, sequence, event }) {
    // A broker without transactions may bring an event twice; its place in the stream tells.
    if (sequence <= (this.#last.get(stream) ?? -1)) return;
    this.#last.set(stream, sequence);
    const timebank = this.#timebank(event.metadata.timebankId);
    const { data } = event;
    switch (type) {
      case 'wales.awr.community.TimebankFounded.v1':
      case 'wales.awr.community.TimebankRenamed.v1':
        timebank.name = data.name;
        break;
      case 'wales.awr.community.MemberJoined.v1':
      case 'wales.awr.community.MemberRejoined.v1':
        timebank.here.add(data.memberId);
        break;
      // Whoever is erased may have left before: a set knows who is there, and a count would take them away twice.
      case 'wales.awr.community.MemberLeft.v1':
      case 'wales.awr.community.MembersMerged.v1':
      case 'wales.awr.community.PersonErased.v1':
        timebank.here.delete(data.memberId);
        break;
      default:
        // Whatever it is called, an entry moves minutes from one account to another.
        if (data.entryId && data.debit && data.credit) entry(timebank, data);
    }
  }

  toJSON() {
    return { timebanks: this.timebanks };
  }

  #timebank(id) {
    return (this.timebanks[id] ??= new Timebank());
  }
}

class Timebank {
  name = { cy: '', en: '' };
  entries = 0;
  issued = 0;
  balances = {};
  here = new Set();

  get members() {
    return this.here.size;
  }

  toJSON() {
    const { here, ...told } = this;
    return { ...told, members: here.size };
  }
}

/** `debit` pays, `credit` receives; minutes. All accounts of a timebank add up to nothing. */
function entry(timebank, { minutes, debit, credit }) {
  timebank.entries += 1;
  timebank.balances[debit] = (timebank.balances[debit] ?? 0) - minutes;
  timebank.balances[credit] = (timebank.balances[credit] ?? 0) + minutes;
  timebank.issued = -(timebank.balances.issuing ?? 0);
}
