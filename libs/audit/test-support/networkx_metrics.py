"""Reads graphs (a JSON array of {size, ties: [[from, to, minutes]]}) and prints what NetworkX says of each."""
import json
import statistics
import sys

import networkx


def gini(amounts):
    # By definition: half the mean absolute difference of all pairs, relative to the mean.
    n, total = len(amounts), sum(amounts)
    if total == 0:
        return None
    return sum(abs(a - b) for a in amounts for b in amounts) / (2 * n * total)


def metrics(graph):
    network = networkx.DiGraph()
    for payer, paid, minutes in graph["ties"]:
        network.add_edge(payer, paid, weight=minutes)
    ties = network.number_of_edges()
    if ties == 0:
        return None
    total = network.size(weight="weight")
    answered = sum(
        min(data["weight"], network[paid][payer]["weight"])
        for payer, paid, data in network.edges(data=True)
        if network.has_edge(paid, payer)
    )
    received = dict(network.in_degree(weight="weight"))
    paid_out = dict(network.out_degree(weight="weight"))
    circles = [len(circle) for circle in networkx.strongly_connected_components(network) if len(circle) > 1]
    balances = [(received[m] - paid_out[m]) / (received[m] + paid_out[m]) for m in network]
    return {
        "reciprocity": networkx.overall_reciprocity(network),
        "density": networkx.density(network),
        "weighted": answered / total,
        "largestCircle": max(circles, default=0),
        "connected": network.number_of_nodes(),
        "cleared": 1 - sum(max(0, received[m] - paid_out[m]) for m in network) / total,
        "median": statistics.median_low(balances),
        "gini": gini([received[m] + paid_out[m] for m in network]),
    }


json.dump([metrics(graph) for graph in json.load(sys.stdin)], sys.stdout)
