"""Reads a graph (JSON: [[from, to, minutes]]), works out with NetworkX what bench/reciprocity does, prints the seconds."""
import json
import sys
import time

import networkx

ties = json.load(sys.stdin)
began = time.perf_counter()
network = networkx.DiGraph()
network.add_weighted_edges_from(ties)
networkx.overall_reciprocity(network)
networkx.density(network)
max(networkx.strongly_connected_components(network), key=len)
total = network.size(weight="weight")
answered = sum(
    min(weight, network[paid][payer]["weight"])
    for payer, paid, weight in network.edges(data="weight")
    if network.has_edge(paid, payer)
)
received, paid_out = dict(network.in_degree(weight="weight")), dict(network.out_degree(weight="weight"))
cleared = 1 - sum(max(0, received[member] - paid_out[member]) for member in network) / total
moved = sorted(received[member] + paid_out[member] for member in network)
gini = 2 * sum((place + 1) * minutes for place, minutes in enumerate(moved)) / (len(moved) * sum(moved)) - (
    len(moved) + 1
) / len(moved)
print(time.perf_counter() - began)
